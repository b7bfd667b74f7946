-- By what people look a record up (merge/record-names.ts). Empty until it is resolved anew, which new rules see to.
ALTER TABLE resolved ADD COLUMN names TEXT NOT NULL DEFAULT '';
-- Maintainers ask which ids lead to a course.
CREATE INDEX redirects_by_new_id ON redirects (new_id);
