package onething.web.pages;

import java.util.List;
import java.util.stream.Stream;

/// The addresses that people see, which the pages' own routers take apart. Anyone may ask for them: they hold no
/// data.
public final class PageAddresses {

    static final List<String> CITIZENS = List.of(
            "/",
            "/login",
            "/login/first",
            "/login/face",
            "/login/scan",
            "/login/over",
            "/signed-in",
            "/guide",
            "/guide/**",
            "/apply",
            "/apply/**",
            "/matters/**",
            "/print",
            "/print/**",
            "/notices",
            "/verify",
            "/help",
            "/me",
            "/me/**");

    static final List<String> DESK = List.of("/desk", "/desk/**");

    static final List<String> FILES = List.of("/assets/**", "/mark.svg", "/sw.js");

    private PageAddresses() {}

    /// Everything that is served to whoever asks, as patterns of a path.
    public static String[] all() {
        return Stream.of(CITIZENS, DESK, FILES).flatMap(List::stream).toArray(String[]::new);
    }
}
