/// The platform of electronic seals (电子印章), over HTTP.
///
/// | request                   | meaning                                                                    |
/// |---------------------------|----------------------------------------------------------------------------|
/// | `GET /seals?office=…`      | the seal of an office, by its name; 404 if it has none                      |
/// | `POST /signatures`         | signs a `digest` (SM3) for a `paper`, with the `seal` of this SHA-256       |
///
/// A seal is `{holder, sample, picture, data}`: a PNG, and the SESeal of GB/T 38540. A signature is `{signature}`:
/// for `format` `pdf` a CMS, for `ofd` a SES_Signature that states the time `at`. Bytes are in Base64. The protocol
/// is our own, until the platform's is known: only this package knows it.
@NullMarked
package onething.identity.seal;

import org.jspecify.annotations.NullMarked;
