-- What was the case on day 0.

CREATE TEMP VIEW jobs_near AS
SELECT person_id, coalesce(contract, 'unknown') AS contract, coalesce(found_through, 'unknown') AS found_through,
    CASE WHEN first_day <= day_0 AND no_longer > day_0 THEN 'held'
         WHEN first_day > day_0 AND first_day - day_0 <= 31 AND first_day <= d() THEN 'started'
         WHEN no_longer <= day_0 AND day_0 - (no_longer - 1) <= 31 THEN 'ended' END AS nearness,
    first_day, no_longer
FROM starting JOIN known_spells USING (person_id)
WHERE kind = 'paid_work';

CREATE TEMP TABLE nearest_job AS
FROM jobs_near
WHERE nearness IS NOT NULL
QUALIFY row_number() OVER (
    PARTITION BY person_id
    ORDER BY list_position(['held', 'started', 'ended'], nearness),
        CASE nearness WHEN 'held' THEN DATE '9999-12-31' - first_day
                      WHEN 'started' THEN first_day - DATE '1900-01-01'
                      WHEN 'ended' THEN DATE '9999-12-31' - no_longer END,
        list_position(getvariable('contracts'), contract),
        list_position(getvariable('ways_found'), found_through)
) = 1;

CREATE TEMP VIEW in_education AS
SELECT person_id, day
FROM days_present JOIN known_spells USING (person_id)
WHERE kind = 'education' AND first_day <= day AND no_longer > day;

CREATE TEMP TABLE on_day_0 AS
SELECT
    person_id, coalesce(contract, 'no_work') AS contract, coalesce(found_through, 'no_work') AS found_through,
    CASE WHEN EXISTS (FROM in_education WHERE person_id = starting.person_id AND day = day_0) THEN 'beside_education'
         WHEN EXISTS (FROM in_education WHERE person_id = starting.person_id AND day < day_0) THEN 'after_education'
         ELSE 'without_education' END AS education_before
FROM starting LEFT JOIN nearest_job USING (person_id);
