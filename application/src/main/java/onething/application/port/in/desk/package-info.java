/// 办理台: what officers and approvers see and do.
///
/// A caller who is not staff gets a `Refused` for `RoleLacking`. A matter of another office, or of a
/// district that the officer's district does not cover, counts as unknown: `MatterUnknown`.
@NullMarked
package onething.application.port.in.desk;

import org.jspecify.annotations.NullMarked;
