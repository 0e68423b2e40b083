SELECT person_id, kind || chr(31) || offer_id AS item,
       CASE WHEN bool_or(step = 'completed') THEN 'completed'
            WHEN bool_or(step IN ('started', 'stopped')) THEN 'started'
            WHEN bool_or(step = 'accepted') THEN 'accepted'
            WHEN bool_or(step IN ('offered', 'waiting', 'declined')) THEN 'offered'
            WHEN bool_or(step = 'eligible') THEN 'eligible'
            ELSE 'not_eligible' END AS part
FROM ways
GROUP BY person_id, kind, offer_id
HAVING max(date) > d() - $days
