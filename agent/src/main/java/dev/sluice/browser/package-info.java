/** The browsers of this machine: how they find the native host, and starting one with the extension. */
@NullMarked
package dev.sluice.browser;

import org.jspecify.annotations.NullMarked;
