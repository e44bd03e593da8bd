package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;

/// The browser that asks for a step of a sign-in.
///
/// @param secrets what its cookies hold for the sign-ins that began in it
/// @param device  the content of its cookie, if a person has signed in on it before
/// @param network where the request comes from: an IP address, or the network of one household or office
public record AskingBrowser(BrowserSecrets secrets, Optional<Secret> device, Optional<String> network) {

    @Override
    public String toString() {
        return "AskingBrowser[…]";
    }
}
