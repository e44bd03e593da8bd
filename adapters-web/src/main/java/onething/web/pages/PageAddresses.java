package onething.web.pages;

import java.util.List;

/// The addresses of pages, which the pages' own routers read. They are open to everyone and hold no data.
final class PageAddresses {

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
            "/go/**",
            "/print",
            "/print/**",
            "/notices",
            "/verify",
            "/help",
            "/me",
            "/me/**");

    static final List<String> DESK = List.of("/desk", "/desk/**");

    private PageAddresses() {}
}
