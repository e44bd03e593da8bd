/// Calculates due dates and explains them: how much time the law and the commitment of an authority allow,
/// counted day by day.
///
/// | to learn                                             | read                                             |
/// |------------------------------------------------------|--------------------------------------------------|
/// | what a period is and how it ends                     | [Term]                                           |
/// | which days are working days, and how we know         | [HolidayNotice], [WorkingCalendar], [DayKind]    |
/// | what a guide says about a clock                      | [ClockRule], [ExtensionRule], [SupplementEffect] |
/// | a running clock, and what may happen to it           | [Deadline], [Pause], [Extension], [NotifiedDate] |
/// | when it ends, and how much is left                   | [Due], [RemainingTime], [EscalationLevel]        |
/// | why it ends then                                     | [Ledger], [LedgerRow], [DayReason]               |
/// | what would happen                                    | [Simulation]                                     |
/// | what a new holiday notice changes                    | [Recalculation]                                  |
///
/// No code here reads the system clock, and no field holds a due date. The caller passes the calendar and
/// the instants of all events, and the same facts always give the same dates. The package needs only the
/// JDK and the refusals, so it can be reused elsewhere.
@NullMarked
package onething.domain.deadline;

import org.jspecify.annotations.NullMarked;
