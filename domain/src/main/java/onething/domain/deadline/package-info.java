/// Every date right, and explained: how long the law and an authority's promise allow, counted day by day.
///
/// | to learn                                             | read                                             |
/// |------------------------------------------------------|--------------------------------------------------|
/// | what a period is and how it ends                     | [Term]                                           |
/// | which days the authorities work, and how we know     | [HolidayNotice], [WorkingCalendar], [DayKind]    |
/// | what a guide says of a clock                         | [ClockRule], [ExtensionRule], [SupplementEffect] |
/// | a clock that runs, and what may happen to it         | [Deadline], [Pause], [Extension], [NotifiedDate]     |
/// | when it ends, and how much is left                   | [Due], [RemainingTime], [EscalationLevel]                           |
/// | why                                                  | [Ledger], [LedgerRow], [Reason]                  |
/// | whose turn it is, by all the clocks of a matter      | [ResponsibleParties]                                          |
/// | what would be                                        | [Simulation]                                     |
/// | what a new holiday notice changes                    | [Recalculation]                                        |
///
/// Nothing here reads a clock, and no field holds a due date: the instants of what happened and the calendar are
/// handed in, and the same facts give the same dates every time. The package needs the JDK and the refusals, nothing
/// else, so that it can be taken out and used elsewhere.
@NullMarked
package onething.domain.deadline;

import org.jspecify.annotations.NullMarked;
