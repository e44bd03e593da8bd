package onething.application.service.signin;

import onething.domain.signin.Secret;

/// What a browser carries to the provider and back: which sign-in by face it is, and something drawn for this once.
final class FaceState {

    private static final String SEPARATOR = ".";

    private FaceState() {}

    static Secret of(Secret face, Secret drawn) {
        return new Secret(face.value() + SEPARATOR + drawn.value());
    }

    static Secret face(Secret state) {
        int end = state.value().indexOf(SEPARATOR);
        return new Secret(state.value().substring(0, Math.max(0, end)));
    }
}
