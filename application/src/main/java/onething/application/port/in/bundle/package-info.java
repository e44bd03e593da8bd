/// 一件事申报: opened, filled in, completed with materials, and submitted once.
///
/// Another person's bundle counts as unknown: every port here then fails with a `Refused` for
/// `BundleUnknown`, unless its comment says otherwise. Changes name the version that they were made against
/// and fail for `ChangedMeanwhile` when another one is stored, and for `BundleSubmitted` when the bundle is
/// no draft any more.
@NullMarked
package onething.application.port.in.bundle;

import org.jspecify.annotations.NullMarked;
