SELECT person_id, day, if(day >= reached, 'reached', 'waiting') AS state
FROM followed LEFT JOIN (
    SELECT person_id, min(day) AS reached
    FROM followed JOIN work USING (person_id)
    WHERE first_day <= day AND no_longer > day
    GROUP BY person_id
) USING (person_id)
