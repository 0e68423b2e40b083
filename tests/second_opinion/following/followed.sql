-- The days on which people are followed, from the day 0 that a query in `origins` gives.

CREATE TEMP TABLE followed AS
SELECT person_id, day_0, day
FROM days_present JOIN ({origin}) USING (person_id)
WHERE day >= day_0;

CREATE TEMP TABLE starting AS
SELECT person_id, any_value(day_0) AS day_0, min(day) AS looked_on
FROM followed
GROUP BY person_id;

CREATE TEMP VIEW looked_at AS
SELECT person_id, looked_on FROM starting;

-- Who leaves when 65 or older was out of view before.
CREATE TEMP VIEW leaving AS
SELECT person_id, left_date
FROM persons
WHERE left_date <= d() AND whole_years(birth_date, left_date) < 65;
