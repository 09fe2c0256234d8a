export function NotificationsCount() {
  return null
}
