-- A gap that is too long begins on the day that a job no longer holds: no other holds on that day or the $gap after.
WITH starting AS (
    SELECT person_id, min(first_day) AS day
    FROM work
    WHERE first_day BETWEEN d() - $earliest AND d() - $latest
    GROUP BY person_id
), stopping AS (
    SELECT person_id
    FROM starting JOIN work AS ended USING (person_id)
    WHERE ended.no_longer > starting.day AND ended.no_longer + $gap < starting.day + $follow
      AND NOT EXISTS (
          FROM work AS another
          WHERE another.person_id = ended.person_id
            AND another.no_longer > ended.no_longer AND another.first_day <= ended.no_longer + $gap
      )
)
SELECT person_id, NULL AS item, if(person_id IN (FROM stopping), 'no', 'yes') AS part
FROM starting
