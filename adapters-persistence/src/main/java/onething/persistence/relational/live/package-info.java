/// The events of all trails in one order, for open pages.
///
/// | to learn                                          | read             |
/// |---------------------------------------------------|------------------|
/// | how a node reads so that it misses nothing        | [LiveStatements] |
/// | what it keeps in memory                           | [EventWindow]    |
/// | when it reads                                     | [R2dbcLiveEvents] |
/// | how nodes wake each other                         | [TrailListener]  |
@NullMarked
package onething.persistence.relational.live;

import org.jspecify.annotations.NullMarked;
