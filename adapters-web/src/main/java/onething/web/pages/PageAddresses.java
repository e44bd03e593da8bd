package onething.web.pages;

import java.util.List;
import java.util.stream.Stream;

/// The addresses of pages, which the pages' own routers read. They are open to everyone and hold no data.
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

    /// Path patterns of everything that is served without a token.
    public static String[] all() {
        return Stream.of(CITIZENS, DESK, FILES).flatMap(List::stream).toArray(String[]::new);
    }
}
