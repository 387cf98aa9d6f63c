#include "api/sign_in/forgery.hpp"

#include <gtest/gtest.h>

#include "api/sign_in/cookie.hpp"

namespace cadre {
namespace {

const std::string kValue(64, 'a'), kOther(64, 'b');

TEST(Cookie, IsFoundAmongOthersWhereItIsTheOnlyOne) {
  EXPECT_EQ(session_cookie("cadre_session=" + kValue), kValue);
  EXPECT_EQ(session_cookie("theme=dark; cadre_session=" + kValue + "; x=y"), kValue);
  for (const std::string& cookies :
       {std::string(), std::string("theme=dark"), "cadre_session=" + kValue + "; cadre_session=" + kOther,
        "cadre_session=" + kValue + "; cadre_session=", "xcadre_session=" + kValue,
        "cadre_session=" + kValue + "0", "cadre_session=\"" + kValue + "\"", std::string("cadre_session="),
        "CADRE_SESSION=" + kValue, "cadre_session=" + std::string(64, 'A')})
    EXPECT_EQ(session_cookie(cookies), std::nullopt) << cookies;
}

TEST(Cookie, IsForNoScriptAndNoOtherSite) {
  EXPECT_EQ(cookie_for(kValue, false), "cadre_session=" + kValue + "; HttpOnly; SameSite=Strict; Path=/");
  EXPECT_TRUE(cookie_for(kValue, true).ends_with("; Secure"));
  EXPECT_TRUE(cookie_gone(true).starts_with("cadre_session=; Max-Age=0; HttpOnly"));
}

HttpRequest from_our_page() {
  HttpRequest request;
  request.method = "POST";
  request.host = "cadre.local:8041";
  request.origin = "http://cadre.local:8041";
  request.fetch_site = "same-origin";
  request.csrf_token = kValue;
  return request;
}

std::string refused_by(const HttpRequest& request) {
  WebSession session;
  session.csrf = kValue;
  const auto checked = check_forgery(request, session);
  return checked ? "" : checked.error().rule;
}

TEST(Forgery, IsNotSeenInRequestsOfOurOwnPage) {
  HttpRequest request = from_our_page();
  EXPECT_EQ(refused_by(request), "");
  request.origin = "HTTPS://CADRE.LOCAL:8041";  // behind a proxy that ends TLS
  EXPECT_EQ(refused_by(request), "");
  request.origin = request.fetch_site = "";  // a browser that does not say
  EXPECT_EQ(refused_by(request), "");
}

TEST(Forgery, IsSeenInWhatAnotherSiteSends) {
  for (const char* origin : {"http://evil.example", "http://cadre.local", "http://cadre.local:80411", "null",
                             "http://cadre.local:8041.evil.example", "file://", "cadre.local:8041"}) {
    HttpRequest request = from_our_page();
    request.origin = origin;
    EXPECT_EQ(refused_by(request), "csrf.origin") << origin;
  }
  for (const char* site : {"cross-site", "same-site", "anything"}) {
    HttpRequest request = from_our_page();
    request.fetch_site = site;
    EXPECT_EQ(refused_by(request), "csrf.origin") << site;
  }
}

TEST(Forgery, IsSeenWithoutTheSecretOfTheSession) {
  for (const std::string& token : {std::string(), kOther, kValue + "a", kValue.substr(1)}) {
    HttpRequest request = from_our_page();
    request.csrf_token = token;
    EXPECT_EQ(refused_by(request), "csrf.token") << token;
  }
}

}  // namespace
}  // namespace cadre
