/// 办理台: what officers and approvers see and do.
///
/// Whoever is no staff gets a `Refused` for `RoleLacking`. A matter of another office, or of a district that
/// the officer's does not cover, is unknown: `MatterUnknown`.
@NullMarked
package onething.application.port.in.desk;

import org.jspecify.annotations.NullMarked;
