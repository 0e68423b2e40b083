WITH told AS (
    SELECT person_id, kind, step, reason, max(date) OVER way AS last_date,
           row_number() OVER (PARTITION BY person_id, offer_id, step ORDER BY date DESC, decision_id DESC) AS from_last
    FROM ways
    WINDOW way AS (PARTITION BY person_id, offer_id)
)
SELECT person_id, kind AS item, coalesce(reason, 'unknown') AS part
FROM told
WHERE step = $step AND from_last = 1 AND last_date > d() - $days
