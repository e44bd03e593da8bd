/// Everything in PostgreSQL, over R2DBC. SQL texts never contain a value, so statements stay prepared.
/// Each call stores with one statement, so no transaction stays open.
///
/// | to learn                                   | read                            |
/// |--------------------------------------------|---------------------------------|
/// | what the tables hold                       | `db/migration/V001__schema.sql` |
/// | how several rows are bound to a statement  | [BatchBinder]                   |
/// | how the columns of a row are read          | [RowReader]                     |
/// | how one statement returns page and total   | [PageRow], [Cursor]             |
/// | how documents are stored in columns        | [Json]                          |
@NullMarked
package onething.persistence.relational;

import org.jspecify.annotations.NullMarked;
