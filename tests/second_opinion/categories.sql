-- The variables to split by, of each person in looked_at, who is looked at on a day of their own.

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
    CASE WHEN whole_years(birth_date, looked_on) < 28 THEN '18-27'
         WHEN whole_years(birth_date, looked_on) < 45 THEN '28-44' ELSE '45-64' END AS age_group,
    CASE WHEN whole_years(settled_date, looked_on) >= 5 THEN '5+'
         WHEN whole_years(settled_date, looked_on) >= 3 THEN '3-4'
         ELSE whole_years(settled_date, looked_on)::VARCHAR END AS years_since_settling,
    CASE WHEN whole_months(settled_date, looked_on) >= 60 THEN '60+'
         WHEN whole_months(settled_date, looked_on) >= 36 THEN '36-59'
         WHEN whole_months(settled_date, looked_on) >= 24 THEN '24-35'
         WHEN whole_months(settled_date, looked_on) >= 12 THEN '12-23'
         WHEN whole_months(settled_date, looked_on) >= 6 THEN '6-11' ELSE '0-5' END AS months_since_settlement
FROM residents JOIN municipalities ON municipalities.code = residents.municipality JOIN looked_at USING (person_id);
