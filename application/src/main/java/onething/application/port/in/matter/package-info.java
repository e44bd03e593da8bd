/// 事项办件, from the applicant's side: where it stands, what is next, and what the applicant can do.
///
/// Somebody else's matter is unknown, as one that never was: every port here fails with a `Refused` for
/// `MatterUnknown` then. Changes name the version that they were made against and fail for `ChangedMeanwhile`
/// when another is stored.
@NullMarked
package onething.application.port.in.matter;

import org.jspecify.annotations.NullMarked;
