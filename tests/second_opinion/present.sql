-- Who is present on D, with the variables to split by. {by} is replaced by their names.

CREATE MACRO d() AS getvariable('d');

CREATE MACRO as_number(some_day) AS 10000 * year(some_day) + 100 * month(some_day) + day(some_day);

-- Written as numbers such as 20180101, whole years are the difference without its last four digits.
CREATE MACRO whole_years(since) AS (as_number(d()) - as_number(since)) // 10000;

CREATE TEMP TABLE merged AS
WITH RECURSIVE path(code, successor) AS (
    SELECT code, successor FROM mergers WHERE date <= d()
    UNION ALL
    SELECT path.code, mergers.successor FROM path JOIN mergers ON mergers.code = path.successor WHERE date <= d()
)
FROM path WHERE successor NOT IN (SELECT code FROM mergers WHERE date <= d());

CREATE TEMP VIEW residents AS
SELECT persons.* EXCLUDE municipality, persons.municipality AS recorded_municipality,
    coalesce(merged.successor, persons.municipality) AS municipality
FROM persons LEFT JOIN merged ON merged.code = persons.municipality;

CREATE TEMP VIEW categories AS
SELECT
    person_id, settled_date, left_date, birth_date,
    sex::VARCHAR AS sex, arrival_route::VARCHAR AS arrival_route,
    coalesce(education_level, 'unknown') AS education_level, coalesce(nationality, 'unknown') AS nationality,
    residents.municipality, recorded_municipality, municipalities.region, municipalities.province,
    CASE WHEN whole_years(birth_date) < 28 THEN '18-27' WHEN whole_years(birth_date) < 45 THEN '28-44' ELSE '45-64' END
        AS age_group,
    CASE WHEN whole_years(settled_date) >= 5 THEN '5+' WHEN whole_years(settled_date) >= 3 THEN '3-4'
         ELSE whole_years(settled_date)::VARCHAR END AS years_since_settling
FROM residents JOIN municipalities ON municipalities.code = residents.municipality;

CREATE TEMP TABLE present AS
SELECT person_id, settled_date {by}
FROM categories
WHERE settled_date <= d() AND (left_date IS NULL OR left_date > d()) AND whole_years(birth_date) BETWEEN 18 AND 64;
