/// Everything in PostgreSQL, over R2DBC. SQL text never holds a value, so that statements stay prepared; whatever
/// one call stores is one statement, so that there is no open transaction to leak.
///
/// | to learn                                  | read                    |
/// |-------------------------------------------|-------------------------|
/// | what the tables hold                      | `db/migration/V001__schema.sql` |
/// | how several rows are bound to a statement | [BatchBinder]               |
/// | how the cells of a row are read           | [RowReader]                 |
/// | how a page and its total are one statement | [PageRow], [Cursor]      |
/// | how documents lie in columns              | [Json]                  |
@NullMarked
package onething.persistence.relational;

import org.jspecify.annotations.NullMarked;
