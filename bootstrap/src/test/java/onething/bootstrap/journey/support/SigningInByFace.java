package onething.bootstrap.journey.support;

import java.net.URI;
import java.util.Map;

/// Signs in through the stub of 粤信签, which plays a person and an outcome, such as `lina.10000`.
public final class SigningInByFace {

    private SigningInByFace() {}

    /// Signs in a person whom the service knows already.
    public static Person known(URI service, String played) {
        var browser = new Browser(service);
        var begun = browser.begins();
        var atProvider = browser.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true))
                .is(200);
        var atCamera =
                returned(browser, atProvider.text("/url"), played).is(302).header("Location");
        return comesBackFromTheCamera(service, browser, begun, atCamera);
    }

    /// The provider redirects the browser back with the code for the chosen person and outcome.
    public static Answer returned(Browser browser, String entrance, String played) {
        var state = Browser.parameter(entrance, "state").orElseThrow();
        return browser.get(
                Browser.parameter(entrance, "redirect_uri").orElseThrow() + "?code=" + played + "&state=" + state);
    }

    public static Person comesBackFromTheCamera(URI service, Browser browser, Browser.Begun begun, String atCamera) {
        var client = browser.get(Browser.parameter(atCamera, "back").orElseThrow())
                .is(302)
                .header("Location");
        if (!client.startsWith(browser.back() + "?code=")) {
            throw new AssertionError("the browser is led to " + client);
        }
        var code = Browser.parameter(client, "code").orElseThrow();
        return Person.withToken(
                service, browser.exchanges(code, begun.verifier()).is(200).text("/access_token"));
    }
}
