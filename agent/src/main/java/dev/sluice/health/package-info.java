/** Warnings and doctor checks, as data. */
@NullMarked
package dev.sluice.health;

import org.jspecify.annotations.NullMarked;
