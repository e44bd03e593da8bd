/// 预约: the office offers slots for exams and visits, and the applicant of a matter picks one, moves, gives it
/// back, or answers that none suits. Each step is an event of the trail; the applicant's wish is kept beside it.
@NullMarked
package onething.domain.appointment;

import org.jspecify.annotations.NullMarked;
