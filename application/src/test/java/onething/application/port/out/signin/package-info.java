/// Contracts that every adapter of these ports must fulfil, and in-memory adapters.
package onething.application.port.out.signin;
