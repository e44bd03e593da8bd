/// What the desk of an office lists, and its figures.
///
/// | to learn                                        | read                     |
/// |-------------------------------------------------|--------------------------|
/// | how a list stays fast with a million matters    | [DeskStatement]          |
/// | how the figures follow what changes             | [DeskFigureStatements]   |
@NullMarked
package onething.persistence.relational.desk;

import org.jspecify.annotations.NullMarked;
