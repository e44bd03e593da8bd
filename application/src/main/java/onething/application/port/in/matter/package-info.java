/// 事项办件, from the applicant's side: its state, the next step, and what the applicant can do.
///
/// Another person's matter counts as unknown: every port here then fails with a `Refused` for
/// `MatterUnknown`. Changes name the version that they were made against and fail for `ChangedMeanwhile`
/// when another is stored.
@NullMarked
package onething.application.port.in.matter;

import org.jspecify.annotations.NullMarked;
