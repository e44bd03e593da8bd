package onething.application.service.signin;

import onething.domain.signin.Secret;

/// The state that a browser carries to the provider and back: the id of the face sign-in and a random value
/// for single use.
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
