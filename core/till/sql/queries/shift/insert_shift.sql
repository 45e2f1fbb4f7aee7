INSERT INTO shifts (number, shift_id, business_day, opened_at, opened_by_id, opened_by_name, float_minor, opened_seq)
VALUES (:number, :shift_id, :business_day, :opened_at, :opened_by_id, :opened_by_name, :float_minor, :opened_seq)
