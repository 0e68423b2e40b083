-- What can be said of days. D is the day that is counted, or up to which people are followed.

CREATE MACRO d() AS getvariable('d');

CREATE MACRO as_number(some_day) AS 10000 * year(some_day) + 100 * month(some_day) + day(some_day);

-- Written as numbers such as 20180101, whole years are the difference without its last four digits.
CREATE MACRO whole_years(since, some_day) AS (as_number(some_day) - as_number(since)) // 10000;

-- A month has passed on the same day of the next one, or on the 1st after it where there is no such day.
CREATE MACRO whole_months(since, some_day) AS
    12 * year(some_day) + month(some_day) - 12 * year(since) - month(since) - (day(some_day) < day(since))::INTEGER;
