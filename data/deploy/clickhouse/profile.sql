-- On every server of the cluster. The first ten make it answer as the browser's engine does: the
-- dashboard checks them and refuses a server that has others. The rest bounds what one person can ask.

CREATE SETTINGS PROFILE IF NOT EXISTS signaalkaart_reader SETTINGS
    group_by_use_nulls = 1,
    join_use_nulls = 1,
    cast_keep_nullable = 1,
    aggregate_functions_null_for_empty = 0,
    prefer_column_name_to_alias = 1,
    session_timezone = 'UTC',
    distributed_product_mode = 'global',
    optimize_min_equality_disjunction_chain_length = 1000000,
    output_format_json_quote_denormals = 0,
    readonly = 1,
    cancel_http_readonly_queries_on_client_close = 1,
    max_execution_time = 60,
    max_memory_usage = 8000000000,
    max_result_rows = 500000,
    result_overflow_mode = 'throw';
