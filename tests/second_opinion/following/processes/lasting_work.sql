-- Work lasts if it has no gap that is too long in the 365 days from its start, nor up to the first day followed. Such a
-- gap begins where a job no longer holds and none holds on that day or the 31 after it, all of these before the end.
WITH lasting AS (
    SELECT person_id, min(first_day) + 365 AS reached
    FROM work AS started JOIN starting USING (person_id)
    WHERE NOT EXISTS (
        FROM work AS ended
        WHERE ended.person_id = started.person_id AND ended.no_longer > started.first_day
          AND ended.no_longer + 31 < greatest(started.first_day + 365, looked_on)
          AND NOT EXISTS (
              FROM work AS another
              WHERE another.person_id = ended.person_id
                AND another.no_longer > ended.no_longer AND another.first_day <= ended.no_longer + 31
          )
    )
    GROUP BY person_id
)
SELECT person_id, day, if(day >= reached, 'reached', 'waiting') AS state
FROM followed LEFT JOIN lasting USING (person_id)
