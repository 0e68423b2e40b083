-- From state to state, given the state on each day followed that a query in `processes` gives.
WITH states AS ({process}),
changes AS (
    SELECT person_id, day, lag(state, 1, 'outside') OVER days AS "from", state AS "to"
    FROM states
    WINDOW days AS (PARTITION BY person_id ORDER BY day)
), last_days AS (
    SELECT person_id, max(day) AS day, max_by(state, day) AS state
    FROM states
    GROUP BY person_id
), moves AS (
    FROM changes WHERE "from" <> "to"
    UNION ALL
    SELECT person_id, day, state, 'outside'
    FROM last_days LEFT JOIN leaving USING (person_id)
    WHERE left_date IS NULL OR state = 'reached'
    UNION ALL
    SELECT person_id, left_date, state, 'left'
    FROM last_days JOIN leaving USING (person_id)
    WHERE state <> 'reached'
)
SELECT $process AS process, day - day_0 AS day, "from", "to", count(*) AS n {by}
FROM moves JOIN starting USING (person_id) JOIN categories USING (person_id) JOIN on_day_0 USING (person_id)
GROUP BY ALL
