/// The province's platform of electronic licences (电子证照), over HTTP.
///
/// | request                 | meaning                                                                           |
/// |-------------------------|-----------------------------------------------------------------------------------|
/// | `POST /licences/search` | which licences of a `type` a `holder` has; the `consent` is the id of the record   |
/// | `POST /licences/file`   | the file of the licence `id`, for its holder                                       |
/// | `POST /licences/business` | the business licences with a `creditCode`; `reference` is the id of our record   |
///
/// A search answers `{licences: [{id, number, issuer, holder, issued, validUntil, state, sha256}]}`, where `state`
/// is `in-force` or `revoked`. One for business licences answers `{licences: [{creditCode, name, representative:
/// {name, idNumber}, issued, validUntil, state}]}`, where `idNumber` may be absent. The number of the person is in
/// the body, so that no address in a log has it. The protocol is our own, until the platform's is known: only this
/// package knows it.
@NullMarked
package onething.identity.licence;

import org.jspecify.annotations.NullMarked;
