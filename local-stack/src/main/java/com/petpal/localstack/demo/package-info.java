/// The demo that `./petpal demo` loads: six people with nine pets, who follow each other, post and chat.
///
/// It goes through the gateway's public API only, as an app would, and stores nothing by itself. People have fixed
/// e-mails and handles, posts and pets a fixed `Idempotency-Key`, messages a fixed `clientMessageId`; the last message
/// of the
/// conversation is the sign that everything before it is there.
@NullMarked
package com.petpal.localstack.demo;

import org.jspecify.annotations.NullMarked;
