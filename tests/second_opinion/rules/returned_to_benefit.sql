-- Somebody leaves benefit on the day that a spell of it no longer holds and no other does.
WITH leaving AS (
    SELECT person_id, no_longer AS day
    FROM benefit AS ended
    WHERE no_longer BETWEEN d() - $earliest AND d() - $latest
      AND NOT EXISTS (
          FROM benefit AS another
          WHERE another.person_id = ended.person_id
            AND ended.no_longer >= another.first_day AND ended.no_longer < another.no_longer
      )
), to_work AS (
    SELECT person_id, min(day) AS day
    FROM leaving
    WHERE EXISTS (
        FROM work
        WHERE work.person_id = leaving.person_id
          AND work.first_day <= leaving.day + $near AND work.no_longer - 1 >= leaving.day - $near
    )
    GROUP BY person_id
)
SELECT person_id, NULL AS item,
       if(bool_or(benefit.first_day > day AND benefit.first_day <= day + $within), 'yes', 'no') AS part
FROM to_work JOIN benefit USING (person_id)
GROUP BY person_id
