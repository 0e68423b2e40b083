-- The days up to D on which people are present: settled, not left, and 18 up to 65 years old.
CREATE TEMP TABLE days_present AS
SELECT person_id, day
FROM (SELECT *, unnest(generate_series(settled_date, d(), INTERVAL 1 DAY))::DATE AS day FROM persons)
WHERE whole_years(birth_date, day) BETWEEN 18 AND 64 AND (left_date IS NULL OR day < left_date);
