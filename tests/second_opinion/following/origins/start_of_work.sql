-- On day 0 a job starts, after more than 31 days without any.
SELECT person_id, min(day) AS day_0
FROM days_present
WHERE EXISTS (FROM work WHERE work.person_id = days_present.person_id AND first_day = day)
  AND NOT EXISTS (
      FROM work WHERE work.person_id = days_present.person_id AND first_day < day AND day - no_longer <= 31
  )
GROUP BY person_id
