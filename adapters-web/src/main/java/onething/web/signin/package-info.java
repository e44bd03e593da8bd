/// Signing in over HTTP: the login paths for pages, and the endpoints of OAuth 2.0 and OpenID Connect for
/// any client.
///
/// | to learn                                   | read                      |
/// |--------------------------------------------|---------------------------|
/// | how a client sends a person to us          | [AuthorizeController]     |
/// | how the person proves their identity       | [PasswordController]      |
/// | how a phone admits a desktop               | [DeviceController]        |
/// | how the client gets its tokens             | [TokenController]         |
/// | how a client finds and checks all that     | [DiscoveryController]     |
@NullMarked
package onething.web.signin;

import org.jspecify.annotations.NullMarked;
