#pragma once

#include "classroom/Server.hpp"

#include <boost/asio/ssl/context.hpp>

#include <string>
#include <variant>

namespace classroom {

/// What connections are made secure with: TLS from 1.2 on, with this certificate. A sentence where the certificate
/// cannot be read, does not fit its key or those that vouch for it, or is too weak.
[[nodiscard]] std::variant<boost::asio::ssl::context, std::string>
secureWith(const ServerSetting::Certificate& certificate);

} // namespace classroom
