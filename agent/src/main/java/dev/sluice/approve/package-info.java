/** Permissions that an approver signs and the agent checks without a server. */
@NullMarked
package dev.sluice.approve;

import org.jspecify.annotations.NullMarked;
