// Runs npm scripts at the same time, tells what each said when it ends, and fails when one of them does.
import { spawn } from 'node:child_process';

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exit(codes.every((code) => code === 0) ? 0 : 1);

/** @returns {Promise<number | null>} the exit code; null when a signal ended it. */
function run(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    const said = [];
    child.stdout.on('data', (data) => said.push(data));
    child.stderr.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      console.log(`\n> ${name}\n${Buffer.concat(said)}`);
      resolve(code);
    });
  });
}
