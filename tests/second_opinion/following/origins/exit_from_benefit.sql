-- On day 0 a spell of benefit no longer holds, and no other does.
SELECT person_id, min(day) AS day_0
FROM days_present
WHERE EXISTS (FROM benefit WHERE benefit.person_id = days_present.person_id AND no_longer = day)
  AND NOT EXISTS (
      FROM benefit WHERE benefit.person_id = days_present.person_id AND first_day <= day AND no_longer > day
  )
GROUP BY person_id
