-- Who is present on D, with the variables to split by. {by} is replaced by their names.

CREATE TEMP TABLE present AS
SELECT person_id, settled_date {by}
FROM categories
WHERE settled_date <= d() AND (left_date IS NULL OR left_date > d())
  AND whole_years(birth_date, d()) BETWEEN 18 AND 64;
