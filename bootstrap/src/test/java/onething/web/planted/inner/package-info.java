/// Planted mistakes: each breaks architecture rules on purpose, to prove that the rules detect it.
package onething.web.planted.inner;
